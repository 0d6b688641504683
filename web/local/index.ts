export { sessionCookies } from '../http/session.ts';
export { componentsPage } from './components.tsx';
export { lastWord } from '../parts/last-word.tsx';
export { inboxPage, signInPage } from './pages.tsx';
