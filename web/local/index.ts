export { cookieName } from '../http/session.ts';
export { componentsPage } from './components.tsx';
export { lastWord } from '../ui/last-word.tsx';
export { inboxPage, signInPage } from './pages.tsx';
