import { type Lang, languages } from './language.ts';

/** The end of every page: who helps, what is kept, and where the program itself can be had. */
export const Foot = ({
  tenant,
  phone,
  lang,
}: {
  tenant: string;
  phone: string | undefined;
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
          {frame.phone}: <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
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
