import { wallClock } from '../text/format.ts';

/** Breaks where the screen ends, and is still one word for whoever copies it. */
const Code = ({ text }: { text: string }) => (
  <strong class="receipt">
    {(text.match(/.{1,8}/g) ?? []).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </strong>
);

/** What a voter is shown once and keeps. */
export const Receipt = ({
  receipt,
  closesAt,
  back,
}: {
  receipt: string;
  closesAt: string;
  back: string;
}) => (
  <>
    <div class="lead">
      <h1>Listo, tu voto está en la urna</h1>
      <p>Guarda este comprobante. No muestra lo que votaste.</p>
    </div>
    <p class="card">
      <Code text={receipt} />
    </p>
    <p>
      La consulta termina el {wallClock(closesAt)}. Después del escrutinio podrás revisar con este
      código que tu voto se contó.
    </p>
    <p class="actions">
      <a class="button quiet" href={back}>
        Volver a la consulta
      </a>
    </p>
  </>
);
