import type { Context } from 'hono';
import { formAddress, leavingAddress, takingAddress } from '#addresses';
import { mayAsk } from '#access';
import {
  type ArchiveView,
  archiveRefusals,
  daysToTake,
  listArchives,
  prepareArchive,
  takeArchive,
} from '#archive';
import type { SignedIn } from '#identity';
import { type Refusal, type TenantId } from '#kernel';
import { isTenant } from '#tenancy';
import type { Ask, OfficeAsk } from '../http/ask.ts';
import { attachment } from '../http/disposition.ts';
import { newFormKey } from '../http/form-key.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { leavingWords as words } from '../text/leaving.ts';
import { count, moment, number } from '../text/format.ts';
import { RefusalNote } from '../parts/form/refusal-note.tsx';
import { toldOf } from '../parts/form/wrongs.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { Progress } from '../ui/progress.tsx';
import { inOffice, page } from '../parts/page.tsx';

/** How often the page asks again while something is being prepared. */
const secondsBetween = 20;

const weight = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`;

const tones = { preparing: 'warn', ready: 'good', expired: '' } as const;

const Under = ({ slug, progress }: { slug: string; progress: ArchiveView['progress'] }) => (
  <>
    <Progress
      what={
        progress
          ? `Paso ${progress.step} de ${progress.steps}: ${words.areas[progress.area]}`
          : 'Parte dentro de un minuto'
      }
      done={
        progress && { value: progress.lines, of: progress.expected, unit: 'líneas, más o menos' }
      }
      again={leavingAddress(slug)}
    />
    {progress?.waitsFor ? <p>{words.waits[progress.waitsFor]}</p> : null}
  </>
);

const Ready = ({ slug, archive }: { slug: string; archive: ArchiveView }) =>
  archive.made && archive.state === 'ready' ? (
    <>
      <p>
        {count(archive.made.records, 'registro', 'registros')},{' '}
        {count(archive.made.acts, 'acto', 'actos')} y{' '}
        {count(archive.made.files, 'documento', 'documentos')}. Pesa {weight(archive.made.bytes)}.
        Se puede descargar hasta el {moment(archive.endsAt)}.
      </p>
      <p>
        Código para el acta (SHA-256 de manifiesto.json):{' '}
        <code class="hash">{archive.made.sha256}</code>
      </p>
      <form method="post" action={takingAddress(slug, archive.archiveId)}>
        <p class="actions">
          <button type="submit">Descargar el archivo</button>
        </p>
      </form>
    </>
  ) : null;

const Card = ({ slug, archive }: { slug: string; archive: ArchiveView }) => (
  <li class="card">
    <p class="chips">
      <Chip tone={tones[archive.state]}>{words.states[archive.state]}</Chip>
    </p>
    <p>
      Pedido el {moment(archive.askedAt)}: {archive.reason}
    </p>
    {archive.state === 'preparing' ? <Under slug={slug} progress={archive.progress} /> : null}
    <Ready slug={slug} archive={archive} />
    {archive.state === 'expired' ? (
      <p>Ya no se puede descargar. Si hace falta, pide otro.</p>
    ) : null}
  </li>
);

const List = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

type Who = { readonly tenant: TenantId; readonly person: SignedIn };

const show = async (c: Context, ask: Ask, who: Who, refusal?: Refusal) => {
  const { tenant: slug } = who;
  const { wrongs, status } = toldOf(refusal, archiveRefusals);
  const [{ name, roles }, { items }] = await Promise.all([
    ask.standing(slug, who.person),
    orNotFound(ask.read(listArchives, who, {})),
  ]);
  if (!mayAsk(roles, 'archive.take')) throw new NothingHere('role');
  const isUnderWay = items.some(({ state }) => state === 'preparing');
  // Only for whoever asked for it: a page that moves by itself takes the place from under a reader.
  const isByItself = isUnderWay && !refusal && c.req.query('sola') === 'si';
  if (isByItself) c.header('refresh', String(secondsBetween));
  return page(inOffice(c, { slug, name }), {
    title: words.title,
    wrongs,
    status,
    lead: <p>{words.lead}</p>,
    body: (
      <>
        <RefusalNote refusal={refusal} refusals={archiveRefusals} back={leavingAddress(slug)} />
        {isUnderWay && !refusal ? (
          <p class="note" role="status">
            {words.underWay}
          </p>
        ) : null}
        <section>
          <h2>Archivos pedidos</h2>
          {items.length === 0 ? (
            <Empty>
              Aquí aparece cada archivo con su avance. Se descarga durante {daysToTake} días.
            </Empty>
          ) : (
            <ul class="cards">
              {items.map((archive) => (
                <Card slug={slug} archive={archive} />
              ))}
            </ul>
          )}
          <p class="actions">
            {isUnderWay ? (
              <a
                class="button quiet"
                href={isByItself ? leavingAddress(slug) : `${leavingAddress(slug)}?sola=si`}
              >
                {isByItself
                  ? 'Dejar de actualizar sola'
                  : `Actualizar sola cada ${secondsBetween} segundos`}
              </a>
            ) : (
              <a
                class={items.some(({ state }) => state === 'ready') ? 'button quiet' : 'button'}
                href={formAddress(slug, prepareArchive.id)}
              >
                Preparar un archivo con todo
              </a>
            )}
          </p>
        </section>
        <section>
          <h2>Qué trae</h2>
          <List items={words.holds} />
          <h2>Qué no trae</h2>
          <List items={words.leaves} />
        </section>
        <section>
          <h2>Qué hacer después</h2>
          <ol>
            {words.after.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      </>
    ),
  });
};

const asking = async (c: Context, ask: Ask): Promise<Who | undefined> => {
  const slug = c.req.param('slug') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  return person && { tenant: slug, person };
};

/** Where a government takes all that it holds: what was asked for, how far it is, what to do with it. */
export const leavingPage = (ask: Ask) => async (c: Context) => {
  const who = await asking(c, ask);
  return who ? show(c, ask, who) : toSignIn(c, ask);
};

const streamOf = (pieces: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void pieces.return(undefined),
  });

const tooLarge: Refusal = { ok: false, code: 'archive.too-large-here' };

/** Hands out an archive. Who asks is asked anew each time, with their second factor, and it is put on record first. */
export const postTaking = (ask: OfficeAsk) => async (c: Context) => {
  const who = await asking(c, ask);
  if (!who) return toSignIn(c, ask, { at: leavingAddress(c.req.param('slug') ?? '') });
  const archiveId = c.req.param('archiveId') ?? '';
  const seen = await ask.read(listArchives, who, {});
  const listed = seen.ok ? seen.value.items.find((one) => one.archiveId === archiveId) : undefined;
  if ((listed?.made?.bytes ?? 0) > ask.mostAnswered) return show(c, ask, who, tooLarge);
  const key = newFormKey(ask);
  const noted = await ask.perform(takeArchive, { ...who, key }, { archiveId });
  if (!noted.ok && noted.code === 'request.not-found') throw new NothingHere('verb');
  if (!noted.ok) return show(c, ask, who, noted);
  const taking = listed && (await ask.archiveOf(who.tenant, listed.archiveId));
  if (!taking) return show(c, ask, who, { ok: false, code: 'archive.over' });
  return c.body(streamOf(taking.pieces), 200, {
    'content-type': 'application/zip',
    'content-length': String(taking.bytes),
    'content-disposition': attachment(words.file(who.tenant)),
    'cache-control': 'no-store',
  });
};
