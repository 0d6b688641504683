import { wordsOf } from '#perform';
import type { Context } from 'hono';
import { officeAddress } from '#addresses';
import { answerRequest, listRights, rightThing } from '#privacy';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { count } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { placeOf } from './place.ts';
import { RightCard } from './right-card.tsx';
import { ofPerson, page } from '../parts/page.tsx';
import { Step } from '../parts/step.tsx';

/** What people asked about their data, what ends first at the top. */
export const rightsPage = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { items } = await orNotFound(ask.read(listRights, { tenant: slug, person }, {}));
  const [{ name, roles, mandates }, place] = await Promise.all([
    ask.standing(slug, person),
    placeOf(ask, slug),
  ]);
  const offered = await ask.offering?.listed({ thing: rightThing, tenant: slug, roles, mandates });
  const stepsOf = (given: { readonly personId: string; readonly kind: string }) =>
    offered?.things.find(
      (one) => one.given['personId'] === given.personId && one.given['kind'] === given.kind,
    )?.steps ?? [];
  const waiting = items.filter(({ answer }) => !answer);
  const done = items.filter(({ answer }) => answer);
  return page(ofPerson(c, name, place, { name: 'Oficina', href: officeAddress(slug) }), {
    title: 'Solicitudes sobre datos personales',
    crumb: 'Solicitudes',
    lead: <p>Se responden con razones, en el plazo de la ley. Un borrado aceptado se hace solo.</p>,
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        <p class="chips">
          <Chip tone={waiting.length > 0 ? 'warn' : 'good'}>
            {waiting.length === 0
              ? 'Nada espera respuesta'
              : count(waiting.length, 'solicitud espera', 'solicitudes esperan')}
          </Chip>
        </p>
        {waiting.length === 0 ? (
          <Empty>Cuando alguien pida algo sobre sus datos, aparece aquí.</Empty>
        ) : null}
        <ul class="cards">
          {waiting.map((right) => {
            const given = { personId: right.personId, kind: right.kind };
            return (
              <li class="card">
                <RightCard right={right} />
                <p class="actions">
                  {stepsOf(given).map((verb) => (
                    <Step
                      slug={slug}
                      verb={verb}
                      given={given}
                      title={wordsOf(verb).button}
                      isMain={verb.id === answerRequest.id}
                    />
                  ))}
                </p>
              </li>
            );
          })}
        </ul>
        {done.length > 0 ? (
          <section>
            <h2>Respondidas</h2>
            <ul class="cards">
              {done.map((right) => (
                <li class="card">
                  <RightCard right={right} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </>
    ),
  });
};
