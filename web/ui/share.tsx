import { type Lang, languages } from './language.ts';

/** Ways to pass a page on. They are links: nobody is asked anything until somebody presses one. */
export const Share = ({ title, address, lang }: { title: string; address: string; lang: Lang }) => {
  const { frame } = languages[lang];
  const text = encodeURIComponent(`${title}\n${address}`);
  const subject = encodeURIComponent(title);
  return (
    <details class="share">
      <summary>{frame.share}</summary>
      <p class="chips">
        <a href={`https://wa.me/?text=${text}`} rel="noreferrer">
          {frame.whatsapp}
        </a>
        <a href={`mailto:?subject=${subject}&body=${text}`}>{frame.mail}</a>
      </p>
      <p>
        <small>{address}</small>
      </p>
    </details>
  );
};
