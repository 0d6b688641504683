import type { Context } from 'hono';
import { dialogueCalendarAddress } from '#addresses';
import { viewDialogue } from '#dialogues';
import type { TenantId } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { day } from '../text/format.ts';
import { Chip, Empty, Figures, Synthetic, Table } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

/** One dialogue: when and where, who came, what was written down. */
export const dialoguePage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const dialogueId = c.req.param('dialogueId') ?? '';
  const who = { tenant, person: undefined };
  const dialogue = await orNotFound(ask.read(viewDialogue, who, { processId, dialogueId }));
  return page(await inProcess(c, ask, tenant), {
    title: dialogue.title,
    description: `${dialogue.title}, ${day(dialogue.heldOn ?? dialogue.scheduledOn)}. ${dialogue.topics.join(', ')}.`,
    lead: (
      <>
        <p>
          {day(dialogue.heldOn ?? dialogue.scheduledOn)} · {es.modes[dialogue.mode]} ·{' '}
          {dialogue.place}
        </p>
        <p class="chips">
          <Chip tone={dialogue.state === 'annulled' ? 'bad' : ''}>
            {es.dialogueStates[dialogue.state]}
          </Chip>
          {dialogue.focus ? <Chip>Enfoque: {es.categories[dialogue.focus]}</Chip> : null}
          <Synthetic origin={dialogue.origin} />
        </p>
      </>
    ),
    body: (
      <>
        {dialogue.state === 'called' || dialogue.state === 'annulled' ? (
          <p>
            <a href={dialogueCalendarAddress(tenant, processId, dialogueId)}>
              {dialogue.state === 'called' ? 'Agregar a mi calendario' : 'Corregir mi calendario'}
            </a>
          </p>
        ) : null}
        {dialogue.annulment ? (
          <p class="note">Motivo de la anulación: {dialogue.annulment.reason}</p>
        ) : null}
        <section>
          <h2>Temas</h2>
          <ul>
            {dialogue.topics.map((topic) => (
              <li>{topic}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Asistencia</h2>
          <Figures
            figures={[
              ['Personas', dialogue.people],
              ['Líneas de asistencia', dialogue.attendance.length],
            ]}
          />
          {dialogue.attendance.length > 0 ? (
            <Table
              caption="Quiénes asistieron"
              rows={dialogue.attendance}
              columns={[
                { label: 'Categoría', cell: (line) => es.categories[line.category] },
                { label: 'Organización', cell: (line) => line.organisation ?? '–' },
                { label: 'Personas', cell: (line) => line.people, isNumber: true },
              ]}
            />
          ) : (
            <Empty>La asistencia se registra después de la reunión, solo en números.</Empty>
          )}
        </section>
        <section>
          <h2>Acta</h2>
          {dialogue.minutes ? (
            <p class="pre">{dialogue.minutes}</p>
          ) : (
            <Empty>El acta se publica cuando se aprueba.</Empty>
          )}
        </section>
      </>
    ),
  });
};
