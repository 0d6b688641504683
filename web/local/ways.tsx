import { Crumbs } from '../ui/crumbs.tsx';
import { Emblem } from '../ui/emblem.tsx';
import { More } from '../ui/more.tsx';
import { Progress } from '../ui/progress.tsx';
import { Sample } from '../parts/sample.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Part } from './part.tsx';

/** Ways around: where one is, the other views, the rest of a list, and work that takes its time. */
export const Ways = () => (
  <>
    <Part
      name="Diálogo"
      when="Más sobre algo, sin dejar la página. Se abre y se cierra sin script."
    >
      <Dialog id="dialogo" open="Qué pide esta regla" title="Qué pide esta regla">
        <p>Una carta firmada por quien dirige el gobierno.</p>
      </Dialog>
    </Part>
    <Part name="Camino" when="Dónde está la página; lo último es ella misma.">
      <Crumbs
        crumbs={[
          { name: 'Región', href: '/' },
          { name: 'Peñalolén', href: '/penalolen' },
          { name: 'Plan 2021' },
        ]}
      />
    </Part>
    <Part name="Pestañas" when="Vistas de una misma cosa: enlaces, cada una con su dirección.">
      <Tabs
        name="Ediciones de ejemplo"
        tabs={[
          { href: '/local/ui', label: 'Edición 1 (3)', isHere: true },
          { href: '/local/ui?edicion=2', label: 'Edición 2 (1)', isHere: false },
        ]}
      />
    </Part>
    <Part
      name="Más de una lista"
      when="Las listas vienen de a cien. Este enlace trae las que siguen."
    >
      <More href="/local/ui?cursor=1">Más aportes</More>
    </Part>
    <Part name="Trabajo largo" when="Solo con un número real hay barra. Nada se actualiza solo.">
      <ul class="cards">
        <li>
          <Progress
            what="Preparamos tu archivo"
            done={{ value: 1240, of: 3000, unit: 'líneas' }}
            again="/local/ui"
          />
        </li>
        <li>
          <Progress what="Esperamos a que termine el escrutinio" again="/local/ui" />
        </li>
      </ul>
    </Part>
    <Part name="Listo" when="Lo hecho se dice en la página a la que se llega, y ahí se queda.">
      <p class="note" role="status">
        Listo: convocar un diálogo.
      </p>
    </Part>
  </>
);

/** What is of one government among all of them. */
export const Own = () => (
  <>
    <Part name="Escudo" when="Sin imagen van las iniciales. El nombre está siempre al lado.">
      <p class="actions">
        <Emblem tenant="penalolen" name="Peñalolén" emblem={undefined} /> Peñalolén
        <Emblem tenant="renca" name="Pedro Aguirre Cerda" emblem={undefined} /> Pedro Aguirre Cerda
      </p>
    </Part>
    <Part name="Muestra de colores" when="Con el contraste que alcanzan en cada fondo.">
      <div class="cards">
        <Sample colours={colours} scheme="light" />
        <Sample colours={colours} scheme="dark" />
      </div>
    </Part>
  </>
);

const colours = { primary: '#7a1f5c', accent: '#1b6b3a' } as const;
