import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { isCallClosed, isCallToCome, listCalls, programmeWords, zoneWords } from '#joining';
import { instantOf } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { count, day, moment, wallClock } from '../text/format.ts';
import { Chip, Empty, FromWhere } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { onSite, page } from '../parts/page.tsx';

/** The calls to which governments may apply: until when by their own clock and by ours, and what they ask for. */
export const callsPage = (ask: Ask) => async (c: Context) => {
  const who = { tenant: ask.region, person: undefined };
  const calls = await everyItem((cursor) => ask.read(listCalls, who, cursor));
  const now = instantOf(ask.nowMs());
  return page(onSite(c), {
    title: 'Convocatorias',
    description: 'A qué redes de gobierno abierto se puede postular, hasta cuándo y con qué.',
    lead: <p>A qué redes puede postular un gobierno de la región, y hasta cuándo.</p>,
    body: (
      <>
        {calls.length === 0 ? <Empty>Todavía no se abre ninguna convocatoria.</Empty> : null}
        <ul class="cards">
          {calls.toReversed().map((call) => (
            <li class="card" id={call.callId}>
              <h2>{call.title}</h2>
              <p class="chips">
                <Chip>{programmeWords[call.programme]}</Chip>
                {isCallClosed(call, now) ? <Chip>Cerrada</Chip> : null}
                {isCallToCome(call, now) ? <Chip>Todavía no abre</Chip> : null}
                <FromWhere origin={call.origin} />
              </p>
              {call.opensOn ? <p>Recibe postulaciones desde el {day(call.opensOn)}.</p> : null}
              {call.closes ? (
                <p>
                  Cierra el {wallClock(call.closes.at)} ({zoneWords[call.closes.zone]}). En Chile:{' '}
                  {moment(call.closes.instant)}.
                </p>
              ) : (
                <p>No tiene fecha de cierre conocida.</p>
              )}
              <ul>
                <li>Aconseja que queden {count(call.termMonths, 'mes', 'meses')} de gobierno.</li>
                <li>
                  Pide una reforma o cocreación de{' '}
                  {call.practiceYears === 1
                    ? 'el último año'
                    : `los últimos ${call.practiceYears} años`}
                  .
                </li>
              </ul>
              <small>{call.source}</small>
            </li>
          ))}
        </ul>
        <Take what="las convocatorias" from={apiAddress(listCalls)} />
      </>
    ),
  });
};
