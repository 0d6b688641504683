/** A form as it is first shown. */
export const Filled = () => (
  <form class="stack" method="get" action="/local/ui">
    <div class="field">
      <label for="titulo">Título</label>
      <small id="titulo-ayuda">Como lo diría una vecina o un vecino.</small>
      <input type="text" id="titulo" name="titulo" aria-describedby="titulo-ayuda" />
    </div>
    <div class="field">
      <label for="comuna">Comuna</label>
      <select id="comuna" name="comuna">
        <option value="">Elige…</option>
        <option value="renca">Renca</option>
      </select>
    </div>
    <fieldset class="field">
      <legend>¿Qué va primero en las plazas?</legend>
      <small>Elige hasta 2 opciones.</small>
      <div>
        <label class="choice">
          <input type="checkbox" name="opciones" value="1" checked />
          <span>Luz en las plazas</span>
        </label>
        <label class="choice">
          <input type="checkbox" name="opciones" value="2" />
          <span>Bancos en las plazas</span>
        </label>
      </div>
    </fieldset>
    <p class="actions">
      <button type="submit">Guardar</button>
    </p>
  </form>
);

/** The same after a refusal: the sentence above leads to the field. */
export const Refused = () => (
  <form class="stack" method="get" action="/local/ui">
    <div class="summary" role="alert">
      <p class="error">
        <a href="#fecha">Fecha</a>: Elige un día desde mañana.
      </p>
    </div>
    <div class="field wrong">
      <label for="fecha">Fecha</label>
      <small id="fecha-ayuda">Se avisa con al menos 7 días.</small>
      <span class="error" id="fecha-error">
        Elige un día desde mañana.
      </span>
      <input
        type="date"
        id="fecha"
        name="fecha"
        value="2021-05-03"
        aria-invalid="true"
        aria-describedby="fecha-ayuda fecha-error"
      />
    </div>
    <p class="actions">
      <button type="submit">Guardar otra vez</button>
    </p>
  </form>
);
