import { type Lang, languages } from './language.ts';
import { Phone } from './phone.tsx';

/** The end of every page: who helps, what is kept, and where the program itself can be had. */
export const Foot = ({
  tenant,
  phone,
  hours,
  lang,
}: {
  tenant: string;
  phone: string | undefined;
  hours: string | undefined;
  lang: Lang;
}) => {
  const { frame } = languages[lang];
  const links = [
    [frame.contact, `/${tenant}/contacto`],
    [frame.privacy, `/${tenant}/privacidad`],
    [frame.accessibility, `/${tenant}/accesibilidad`],
    [frame.permissions, '/permisos'],
    [frame.record, '/registro'],
    [frame.api, '/datos'],
    [frame.code, '/codigo'],
  ] as const;
  return (
    <footer class="foot">
      {phone === undefined ? null : (
        <p>
          {frame.phone}: <Phone phone={phone} />
          {hours === undefined ? '' : `. ${hours}`}
        </p>
      )}
      <nav aria-label={frame.help}>
        <ul class="links">
          {links.map(([name, href]) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{frame.about}</p>
    </footer>
  );
};
