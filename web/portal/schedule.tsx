import type { Context } from 'hono';
import { processAddress, sheetAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { type Calendar, sheetsFor, viewCalendar } from '#processes';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { valueWord } from '../text/values.ts';
import { day, moment } from '../text/format.ts';
import { Table } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

const Lineage = ({ lineage }: Pick<Calendar, 'lineage'>) => {
  if (!lineage) return null;
  if ('standard' in lineage)
    return <p>Nació de la plantilla del estándar {valueWord(lineage.standard)}.</p>;
  return (
    <p>
      Nació del calendario de{' '}
      <a href={processAddress(lineage.commune, lineage.processId)}>
        {lineage.title}, {tenantName(lineage.commune)}
      </a>
      .
    </p>
  );
};

/** When the phases are to begin and end, which meetings are expected, and the papers for each. */
export const schedulePage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const calendar = await orNotFound(
    ask.read(viewCalendar, { tenant, person: undefined }, { processId }),
  );
  return page(await inProcess(c, ask, tenant), {
    title: 'Calendario',
    description: 'Cuándo empieza y termina cada fase del proceso, y qué reuniones se esperan.',
    lead: (
      <>
        <p>La fecha de los diálogos se anunció el {moment(calendar.announcedAt)}.</p>
        <Lineage lineage={calendar.lineage} />
      </>
    ),
    body: (
      <>
        <Table
          caption="Fases"
          rows={calendar.phases}
          columns={[
            { label: 'Fase', cell: ({ phase }) => es.phases[phase] },
            { label: 'Empieza', cell: ({ opensOn }) => day(opensOn) },
            { label: 'Termina', cell: ({ closesOn }) => day(closesOn) },
          ]}
        />
        {calendar.meetings.length > 0 ? (
          <Table
            caption="Reuniones que se esperan"
            rows={calendar.meetings}
            columns={[
              { label: 'Reunión', cell: ({ title }) => title },
              { label: 'Día', cell: ({ on }) => day(on) },
              { label: 'Fase', cell: ({ phase }) => es.phases[phase] },
              {
                label: 'Fichas para imprimir',
                cell: ({ phase }) => (
                  <>
                    {sheetsFor(phase).map((sheet, at) => (
                      <>
                        {at > 0 ? ', ' : ''}
                        <a href={sheetAddress(tenant, processId, es.sheetAddresses[sheet])}>
                          {es.sheets[sheet].toLowerCase()}
                        </a>
                      </>
                    ))}
                  </>
                ),
              },
            ]}
          />
        ) : null}
      </>
    ),
  });
};
