export { type Persona, personas } from './personas.ts';
export { reenact } from './reenact.ts';
