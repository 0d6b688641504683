export { cookieName } from '../http/session.ts';
export { inboxPage, signInPage } from './pages.tsx';
