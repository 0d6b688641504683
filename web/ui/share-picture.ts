import picture from '../pictures/share.png';

/** What goes with a shared link: 1200 × 630, drawn by `test/look/share.ts`. */
export const sharePicture = picture;
