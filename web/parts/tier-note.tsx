/** What the ballot page too must say before anybody votes. */
export const TierNote = () => (
  <p class="note">
    Voto en urna separada: guardamos por un lado quién participó y por otro los votos, sin nombre ni
    hora. Aun así, quien opera el sistema podría relacionarlos por el orden en que se guardan. Lo
    decimos para que decidas informada o informado.
  </p>
);
