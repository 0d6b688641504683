import type { Context } from 'hono';
import { themeAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { viewProposal } from '#proposals';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { day, pesos } from '../text/format.ts';
import { Chip, Empty, Synthetic } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

/** A proposal, the themes it answers to and what the technical unit says of it. */
export const proposalPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const proposalId = c.req.param('proposalId') ?? '';
  const proposal = await orNotFound(
    ask.read(viewProposal, { tenant, person: undefined }, { processId, proposalId }),
  );
  const { opinion, request } = proposal;
  return page(await inProcess(c, ask, tenant), {
    title: proposal.title,
    description: proposal.body.slice(0, 150),
    lead: (
      <p class="chips">
        <Chip>{word(es.proposalStates, proposal.state)}</Chip>
        <Synthetic origin={proposal.origin} />
      </p>
    ),
    body: (
      <>
        <p class="pre">{proposal.body}</p>
        <section>
          <h2>Temas de los que nace</h2>
          <ul>
            {proposal.themes.map((theme) => (
              <li>
                <a href={themeAddress(tenant, processId, theme.id)}>{theme.title}</a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Opinión técnica</h2>
          {request ? (
            <p>
              {request.unit}, pedida hasta el {day(request.dueOn)}.
            </p>
          ) : null}
          {opinion ? (
            <>
              <Chip tone={opinion.verdict === 'not-feasible' ? 'bad' : 'good'}>
                {word(es.verdicts, opinion.verdict)}
              </Chip>
              <p class="pre">{opinion.reason}</p>
              {opinion.costClp === undefined ? null : (
                <p>Costo estimado: {pesos(opinion.costClp)}</p>
              )}
            </>
          ) : (
            <Empty>La unidad técnica todavía no responde.</Empty>
          )}
        </section>
      </>
    ),
  });
};
