import {
  commitmentAddress,
  plannedCommitmentAddress,
  processAddress,
  proposalAddress,
  themeAddress,
} from '#addresses';
import type { Way } from '#commitments';
import { es, word } from '../text/es.ts';
import { count } from '../text/format.ts';

/** Where a process and its plan are read, for the links of a way. */
export type Ways = {
  readonly slug: string;
  readonly processId: string;
  readonly byTheme: ReadonlyMap<string, Way>;
  readonly plan:
    | { readonly year: string; readonly percents: ReadonlyMap<string, number | undefined> }
    | undefined;
};

type Theme = { readonly id: string; readonly title: string };

/** Where a commitment stands, and the address that tells it best. */
const standingOf = ({ slug, processId, plan }: Ways, { id, state }: Way['commitments'][number]) => {
  if (!plan?.percents.has(id))
    return {
      href: commitmentAddress(slug, processId, id),
      words: plan && state === 'draft' ? 'Fuera del plan' : word(es.commitmentStates, state),
    };
  const percent = plan.percents.get(id);
  return {
    href: plannedCommitmentAddress(slug, plan.year, id),
    words: percent === undefined ? 'En el plan' : `En el plan. Avance: ${percent} %`,
  };
};

const Reached = ({ ways, one }: { ways: Ways; one: Way['commitments'][number] }) => {
  const { href, words } = standingOf(ways, one);
  return (
    <li>
      <span class="kind">Compromiso</span>
      <a href={href}>{one.title}</a> <small>{words}</small>
    </li>
  );
};

/** How many more there are, and where they are listed. */
const Unshown = ({
  many = 0,
  words: [one, several],
  href,
}: {
  many: number | undefined;
  words: readonly [one: string, several: string];
  href: string;
}) =>
  many === 0 ? null : (
    <li>
      <a href={href}>Y {count(many, `${one} más`, `${several} más`)}</a>
    </li>
  );

const FromTheme = ({ ways, theme }: { ways: Ways; theme: Theme }) => {
  const way = ways.byTheme.get(theme.id);
  return (
    <ol class="trace">
      <li>
        <span class="kind">Tema</span>
        <a href={themeAddress(ways.slug, ways.processId, theme.id)}>{theme.title}</a>
      </li>
      {way?.proposals.map((one) => (
        <li>
          <span class="kind">Propuesta</span>
          <a href={proposalAddress(ways.slug, ways.processId, one.id)}>{one.title}</a>{' '}
          <small>{word(es.proposalStates, one.state)}</small>
        </li>
      ))}
      <Unshown
        many={way?.unshown?.proposals}
        words={['propuesta', 'propuestas']}
        href={`${processAddress(ways.slug, ways.processId)}#propuestas`}
      />
      {way?.commitments.map((one) => (
        <Reached ways={ways} one={one} />
      ))}
      <Unshown
        many={way?.unshown?.commitments}
        words={['compromiso', 'compromisos']}
        href={`${processAddress(ways.slug, ways.processId)}#compromisos`}
      />
      {way ? null : <li>Todavía no llega a una propuesta.</li>}
      {way && way.commitments.length === 0 ? <li>Todavía no llega a un compromiso.</li> : null}
    </ol>
  );
};

/** What became of what somebody said: theme, proposal, commitment and where it stands, each a link. */
export const WayOf = ({ ways, themes }: { ways: Ways; themes: readonly Theme[] }) => (
  <>
    {themes.length === 0 ? <p class="soft">Todavía no está en ningún tema.</p> : null}
    {themes.map((theme) => (
      <FromTheme ways={ways} theme={theme} />
    ))}
  </>
);
