import { rightsAddress } from '#addresses';
import { type OwnData, answerRequest } from '#privacy';
import { valueWord } from '../text/values.ts';
import { day } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';

type Right = OwnData['places'][number]['requests'][number];

const State = ({ right: { answer, carriedOutAt, isOverdue, dueOn, kind } }: { right: Right }) => {
  if (carriedOutAt) return <Chip tone="good">Borrado</Chip>;
  if (answer?.outcome === 'denied') return <Chip tone="bad">Rechazada</Chip>;
  if (answer)
    return (
      <Chip tone="good">{kind === 'erasure' ? 'Aceptada: se borra en minutos' : 'Aceptada'}</Chip>
    );
  return isOverdue ? (
    <Chip tone="bad">Plazo vencido el {day(dueOn)}</Chip>
  ) : (
    <Chip tone="warn">Se responde hasta el {day(dueOn)}</Chip>
  );
};

/** The way to the requests, for whoever answers them. */
export const RightsLink = ({ slug, own }: { slug: string; own: ReadonlyMap<string, unknown> }) =>
  own.has(answerRequest.id) ? (
    <a class="button quiet" href={rightsAddress(slug)}>
      Solicitudes sobre datos personales
    </a>
  ) : null;

/** A request with its clock, the same for whoever asked and for whoever answers. */
export const RightCard = ({ right }: { right: Right }) => (
  <>
    <p>
      <strong>{valueWord(right.kind)}</strong> <State right={right} />
    </p>
    {right.details ? <p>{right.details}</p> : null}
    {right.extension?.reason ? <p>El plazo se extendió: {right.extension.reason}</p> : null}
    {right.answer?.reason ? <p>Respuesta: {right.answer.reason}</p> : null}
    {right.answer?.outcome === 'denied' ? (
      <p class="note">
        Puede reclamarse ante la Agencia de Protección de Datos Personales en 30 días hábiles.
      </p>
    ) : null}
  </>
);
