import type { Way } from '#commitments';
import { es, word } from '../text/es.ts';
import { count } from '../text/format.ts';

/** Where a process and its plan are read, for the links of a way. */
export type Ways = {
  /** The public address of the process. */
  readonly here: string;
  readonly byTheme: ReadonlyMap<string, Way>;
  readonly plan:
    | { readonly href: string; readonly percents: ReadonlyMap<string, number | undefined> }
    | undefined;
};

type Theme = { readonly id: string; readonly title: string };

/** Where a commitment stands, and the address that tells it best. */
const standingOf = ({ here, plan }: Ways, { id, state }: Way['commitments'][number]) => {
  if (!plan?.percents.has(id))
    return {
      base: here,
      words: plan && state === 'draft' ? 'Fuera del plan' : word(es.commitmentStates, state),
    };
  const percent = plan.percents.get(id);
  return {
    base: plan.href,
    words: percent === undefined ? 'En el plan' : `En el plan. Avance: ${percent} %`,
  };
};

const Reached = ({ ways, one }: { ways: Ways; one: Way['commitments'][number] }) => {
  const { base, words } = standingOf(ways, one);
  return (
    <li>
      <span class="kind">Compromiso</span>
      <a href={`${base}/compromisos/${one.id}`}>{one.title}</a> <small>{words}</small>
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
        <a href={`${ways.here}/temas/${theme.id}`}>{theme.title}</a>
      </li>
      {way?.proposals.map((one) => (
        <li>
          <span class="kind">Propuesta</span>
          <a href={`${ways.here}/propuestas/${one.id}`}>{one.title}</a>{' '}
          <small>{word(es.proposalStates, one.state)}</small>
        </li>
      ))}
      <Unshown
        many={way?.unshown?.proposals}
        words={['propuesta', 'propuestas']}
        href={`${ways.here}#propuestas`}
      />
      {way?.commitments.map((one) => (
        <Reached ways={ways} one={one} />
      ))}
      <Unshown
        many={way?.unshown?.commitments}
        words={['compromiso', 'compromisos']}
        href={`${ways.here}#compromisos`}
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
