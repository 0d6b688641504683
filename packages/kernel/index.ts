export * from './calendar.ts';
export * from './canonical.ts';
export * from './ids.ts';
export * from './merkle.ts';
export * from './origin.ts';
export * from './phases.ts';
export * from './result.ts';
export * from './text.ts';
