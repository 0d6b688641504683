import { region } from '#tenancy';
import { isForProgram } from '../http/audience.ts';
import { defences } from '../http/defences.ts';
import { type Trouble, problemIn, troubles } from '../http/refused.ts';
import { troubleText } from '../text/troubles.ts';
import { type Frame, written } from '../ui/document.tsx';
import { TroubleContent } from '../ui/trouble.tsx';

/** A page that knows nothing but its own words: for where nobody can be asked any more. */
const bareDocument = (frame: Frame): string => written(frame, { tenant: region.tenant });

type Asked = {
  readonly path: string;
  readonly method?: string | undefined;
  readonly accept?: string | undefined;
};

/** What is said where no app could say anything: it asks nobody and knows no more than the request. */
export const lastWord = (
  { path, method = 'GET', accept }: Asked,
  code: Trouble,
  correlationId: string,
) => {
  const { status } = troubles[code];
  const headers = { ...defences, 'cache-control': 'no-store' };
  if (isForProgram(path, accept))
    return {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json' },
      body: JSON.stringify(problemIn(code, correlationId)),
    };
  const lang = /^\/en(\/|$)/.test(path) ? 'en' : 'es-CL';
  const { of, ways } = troubleText[lang];
  return {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=UTF-8' },
    body: bareDocument({
      title: of[code].title,
      lang,
      crumbs: [{ name: region.name, href: '/' }, { name: of[code].title }],
      children: (
        <div class="lead">
          <h1>{of[code].title}</h1>
          <TroubleContent
            code={code}
            lang={lang}
            isUnsaved={status < 500 && !['GET', 'HEAD'].includes(method)}
            correlationId={status < 500 ? undefined : correlationId}
            ways={[{ href: '/', text: ways.home }]}
          />
        </div>
      ),
    }),
  };
};
