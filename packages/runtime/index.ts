export { type Config, type Provider, readConfig } from './config.ts';
export { bytesFolder } from './folder.ts';
export { faultOf, log } from './log.ts';
export { type Letter, type Mail, NoMailTransport, mailOf } from './mail.ts';
export { type Manifest, defineManifest } from './manifest.ts';
export { shortMemory } from './memory.ts';
export { Failed, shell } from './shell.ts';
