export { buildFunctions, bundlePath } from './build.ts';
export { startEngine } from './engine.ts';
export { startPoller } from './poller.ts';
