import type { PersonId } from '#kernel';

/** Nobody can look people up, so whoever is to join a team says their own code. */
export const OwnCode = ({ person }: { person: PersonId }) => (
  <section>
    <h2>Tu código</h2>
    <p>Si vas a trabajar en un equipo, dale este código a quien te nombra:</p>
    <p class="card">
      <code>{person}</code>
    </p>
  </section>
);
