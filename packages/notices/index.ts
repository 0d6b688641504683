export { noticesCatalogue } from './catalogue.ts';
export { followProcess } from './follow-process.ts';
export { forgetFollower } from './forget-follower.ts';
export { hasFollowed, viewFollowing } from './following.ts';
export { noticeRefusals } from './refusals.ts';
export { unfollowProcess } from './unfollow-process.ts';
export { type Addressed, type Telling, noticesOf } from './views.ts';
