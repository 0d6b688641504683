export { cookieName } from '../http/session.ts';
export { componentsPage } from './components.tsx';
export { inboxPage, signInPage } from './pages.tsx';
