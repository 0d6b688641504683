import { offlineAddress, scriptFileAddress, whoAddress, workerAddress } from '#addresses';
import { createHash } from 'node:crypto';
import { presence } from '../http/session.ts';
import { styleAddress } from './style.ts';

/** Asks for the worker once the page stands. */
const askForWorker = `'serviceWorker'in navigator&&addEventListener('load',()=>navigator.serviceWorker.register('${workerAddress()}').catch(()=>{}));`;

/** Says by what name one is signed in, where one is: a page that everybody may keep says «Tu cuenta». */
const sayName = `document.cookie.includes('${presence}')&&fetch('${whoAddress()}').then(a=>a.json()).then(({name})=>{if(name)document.querySelector('.account').textContent=name}).catch(()=>{});`;

/** All that runs on a public page. Whoever has no script misses nothing that cannot be done otherwise. */
export const pageScript = askForWorker + sayName;

const named = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

export const scriptAddress = scriptFileAddress(named(pageScript));

/**
 * Keeps the style sheet and the offline page, and nothing that anybody read. A page always comes from
 * the network; only when that fails the kept page takes its place.
 */
export const worker = `const kept='${styleAddress}',page='${offlineAddress()}',parts=[kept,page];
addEventListener('install',e=>{skipWaiting();e.waitUntil(caches.open(kept).then(c=>c.addAll(parts)))});
addEventListener('activate',e=>e.waitUntil(caches.keys().then(all=>Promise.all(all.filter(one=>one!==kept).map(one=>caches.delete(one)))).then(()=>clients.claim())));
addEventListener('fetch',e=>{const r=e.request;if(r.method!=='GET')return;
if(new URL(r.url).pathname===kept)e.respondWith(caches.match(kept).then(one=>one||fetch(r)));
else if(r.mode==='navigate')e.respondWith(fetch(r).catch(()=>caches.match(page)))});
`;
