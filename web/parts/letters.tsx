import {
  type PublishedLetter,
  capacityWords,
  languageWords,
  methodWords,
  saysWords,
  topicWords,
} from '#joining';
import { tenantName } from '#tenancy';
import type { Child } from 'hono/jsx';
import { es, word } from '../text/es.ts';
import { day, moment } from '../text/format.ts';
import { Chip, FromWhere } from '../ui/parts.tsx';

type Letter = Omit<PublishedLetter, 'id' | 'origin'> & { readonly origin?: string | undefined };

/** Who writes: a government that applies, an organisation, or a person. */
export const authorOf = ({ government, organisation, signatures: [first] }: Letter): string =>
  organisation ??
  (government === undefined ? (first?.name ?? 'Sin firma') : tenantName(government));

/** The instant as the signature itself states it: its own clock, not ours. */
const stampOf = (signedAt: string) =>
  // What was signed here is told by the clock of Chile.
  signedAt.endsWith('Z')
    ? moment(signedAt)
    : `${day(signedAt)}, ${signedAt.slice(11, 19)} (${signedAt.slice(-6)})`;

const Signatures = ({ signatures }: Pick<Letter, 'signatures'>) => (
  <ol class="signatures">
    {signatures.map(({ name, office, method, signedAt, serial }) => (
      <li>
        <strong>{name}</strong>
        {office ? `, ${office}` : ''}
        <br />
        <small>
          {methodWords[method]}
          {signedAt ? `, ${stampOf(signedAt)}` : ''}
          {serial ? `. Serie ${serial}` : ''}
        </small>
      </li>
    ))}
  </ol>
);

const headingOf = ({ heading, addressee, date }: Letter): readonly (readonly [string, string])[] =>
  (
    [
      ['Oficio N°', heading.number],
      ['ANT.', heading.antecedent],
      ['MAT.', heading.matter],
      ['A', addressee],
      ['Fecha', date ? day(date) : 'La carta no la dice'],
      ['Distribución', heading.distribution.join('; ')],
      ['Identificadores', heading.documentIds.join('; ')],
      ['Iniciales', heading.initials],
    ] as const
  ).flatMap(([label, value]) => (value ? [[label, value] as const] : []));

/** A letter as it states itself: heading, signatures in order, and the passages that matter. */
export const LetterCard = ({
  letter,
  marks = [],
  children,
}: {
  letter: Letter;
  /** What was noticed about it, in words. */
  marks?: readonly string[];
  children?: Child;
}) => (
  <article class="card letter">
    <h3>{authorOf(letter)}</h3>
    <p class="chips">
      <Chip>{letter.role === 'application' ? 'Postula' : 'Respalda'}</Chip>
      {letter.kind ? <Chip>{word(es.organisationKinds, letter.kind)}</Chip> : null}
      {letter.capacity ? <Chip>{capacityWords[letter.capacity]}</Chip> : null}
      {letter.campaign ? (
        <Chip>{letter.campaign.channel === 'link' ? 'Por enlace' : 'En papel'}</Chip>
      ) : null}
      <Chip>{languageWords[letter.language]}</Chip>
      {letter.withdrawal ? <Chip tone="bad">Retirada</Chip> : null}
      {marks.map((mark) => (
        <Chip tone="warn">{mark}</Chip>
      ))}
      <FromWhere origin={letter.origin} />
    </p>
    {letter.withdrawal ? <p>{letter.withdrawal.reason}</p> : null}
    <dl class="heading">
      {headingOf(letter).map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {letter.covers.length > 1 ? (
      <p>
        <small>Habla de {letter.covers.map(tenantName).join(' y ')}.</small>
      </p>
    ) : null}
    {letter.passages.map(({ topic, says, about, quote }) => (
      <figure class="quote">
        <blockquote lang={letter.language === 'en' ? 'en' : undefined}>{quote}</blockquote>
        <figcaption>
          {topicWords[topic]}
          {about ? ` con ${about}` : ''}: {saysWords[says].toLowerCase()}
        </figcaption>
      </figure>
    ))}
    {letter.signatures.length > 0 ? (
      <Signatures signatures={letter.signatures} />
    ) : (
      <p class="note">Todavía no tiene firma.</p>
    )}
    {letter.text ? (
      <details>
        <summary>Lee la carta completa</summary>
        <p class="pre">{letter.text}</p>
      </details>
    ) : null}
    {letter.sha256 ? (
      <p>
        <small class="hash">Huella del archivo (SHA-256): {letter.sha256}</small>
      </p>
    ) : null}
    {children}
  </article>
);
