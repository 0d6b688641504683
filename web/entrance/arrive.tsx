import type { Context } from 'hono';
import { arrivalAddress, codeAddress, signInAddress } from '#addresses';
import { type Refusal, refuse } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { backOf, stepTo } from '../http/lead.ts';
import { Form } from '../parts/form/form.tsx';
import type { Doorway } from './doorway.ts';
import { enterPage } from './enter.tsx';
import { codeField, fieldsIn, show, told } from './parts.tsx';
import { openSession, stepIn } from './step.ts';

const over = refuse('identity.arrival-over');

const codePage = (c: Context, ask: Ask, back: string, refusal?: Refusal) =>
  show(c, ask, {
    title: 'Escribe tu código',
    refusal,
    children: (
      <>
        <div class="lead">
          <h1>Escribe tu código</h1>
          <p>
            Si el correo está bien escrito, el código llega en un minuto. Mira también el correo no
            deseado.
          </p>
        </div>
        <Form
          action={codeAddress()}
          fields={[
            codeField(
              'Código de 6 números',
              'Sirve una vez, durante 10 minutos y en este mismo navegador.',
            ),
          ]}
          wrongs={told(refusal).wrongs}
          button="Entrar"
          also={
            <a class="button quiet" href={stepTo(signInAddress(), back)}>
              Pedir otro código
            </a>
          }
        />
      </>
    ),
  });

export const getCode = (ask: Ask) => async (c: Context) => {
  const step = stepIn(c, ask);
  return step ? codePage(c, ask, backOf(step.back)) : c.redirect(signInAddress(), 303);
};

export const postCode = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const step = stepIn(c, ask);
  const { code = '' } = await fieldsIn(c);
  const answered = await doorway.answerCode(step?.ticket ?? '', code);
  if (!answered.ok) return codePage(c, ask, backOf(step?.back), answered);
  openSession(c, ask, answered.value);
  return c.redirect(backOf(step?.back), 303);
};

/** The one address to which every provider sends people back. */
export const getBack = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const step = stepIn(c, ask);
  const query = new URL(c.req.url).searchParams;
  const back = backOf(step?.back);
  if (!step?.provider) return enterPage(c, ask, doorway, { back, refusal: over });
  const came = await doorway.comeBack(step.provider, step.ticket, query);
  if (!came.ok) return enterPage(c, ask, doorway, { back, refusal: came });
  return c.redirect(`${arrivalAddress()}?codigo=${came.value}`, 303);
};

/** Takes what the provider said, once, and opens the session where it was asked for. */
export const getArrival = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const step = stepIn(c, ask);
  const back = backOf(step?.back);
  const arrived = await doorway.arrive(step?.ticket ?? '', c.req.query('codigo') ?? '');
  if (!arrived.ok) return enterPage(c, ask, doorway, { back, refusal: arrived });
  openSession(c, ask, arrived.value);
  return c.redirect(back, 303);
};
