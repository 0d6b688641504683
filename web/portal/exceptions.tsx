import {
  type ProcessView,
  attestationStates,
  type listAttestations,
  type listWaivers,
} from '#processes';
import type * as z from 'zod';
import { es } from '../text/es.ts';
import { valueWord } from '../text/values.ts';
import { measureWords } from '#standards';
import { day, moment } from '../text/format.ts';
import { Empty, FromWhere } from '../ui/parts.tsx';

type Listed<List extends { readonly output: z.ZodType }> =
  z.output<List['output']> extends {
    items: infer Items;
  }
    ? Readonly<Items>
    : never;
type Waivers = Listed<typeof listWaivers>;
type Attestations = Listed<typeof listAttestations>;

const Waived = ({ waivers }: { waivers: Waivers }) => (
  <ul>
    {waivers.map(({ requirementId, reason, signedAs, until, ending, origin }) => (
      <li>
        <a href={`#requisito-${requirementId}`}>Requisito {requirementId}</a>, hasta el {day(until)}
        . {reason} Firma: {signedAs}. <FromWhere origin={origin} />
        {ending ? (
          <p class="soft">
            Terminó antes, el {moment(ending.at)}: {ending.reason}
          </p>
        ) : null}
      </li>
    ))}
  </ul>
);

const Left = ({ process }: { process: ProcessView }) => (
  <ul>
    {process.entries.map(({ phase, at, reason, exception }) =>
      exception ? (
        <li>
          Se pasó a {es.phases[phase].toLowerCase()} el {moment(at)} sin{' '}
          {exception.missing.map((id, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={`#requisito-${id}`}>{id}</a>
            </>
          ))}
          . {reason} Firma: {exception.signedAs}.
        </li>
      ) : null,
    )}
    {process.moves.map(({ from, at, reason }) => (
      <li>
        Hasta el {moment(at)} el proceso estuvo en {valueWord(from.id)}, edición {from.edition}.{' '}
        {reason}
      </li>
    ))}
  </ul>
);

const Attested = ({ attestations }: { attestations: Attestations }) => (
  <ul>
    {attestations.map(({ id, measure, title, on, source, reversal, origin }) => (
      <li id={`constancia-${id}`}>
        <b>{measureWords[measure]}</b>: {title}. {day(on)}. Se lee en: {source}.{' '}
        {reversal ? `${attestationStates.reversed}: ${reversal.reason} ` : ''}
        <FromWhere origin={origin} />
      </li>
    ))}
  </ul>
);

/** What was left out with a reason, and what the government states by itself. */
export const Exceptions = ({
  process,
  waivers,
  attestations,
}: {
  process: ProcessView;
  waivers: Waivers;
  attestations: Attestations;
}) => {
  const isPlain =
    process.moves.length === 0 && process.entries.every(({ exception }) => !exception);
  return (
    <>
      <section id="excepciones">
        <h2>Excepciones firmadas</h2>
        {isPlain && waivers.length === 0 ? (
          <Empty>Si una fase se cierra con algo pendiente, aquí queda por qué y quién firmó.</Empty>
        ) : null}
        {isPlain ? null : <Left process={process} />}
        {waivers.length > 0 ? <Waived waivers={waivers} /> : null}
      </section>
      <section id="constancias">
        <h2>Constancias</h2>
        {attestations.length > 0 ? (
          <Attested attestations={attestations} />
        ) : (
          <Empty>Aquí queda lo que el gobierno declara y no se cuenta en los registros.</Empty>
        )}
      </section>
    </>
  );
};
