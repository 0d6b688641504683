export { rowsOfNotices } from './rows.ts';
export { followProcess } from './follow-process.ts';
export { forgetFollower } from './forget-follower.ts';
export { hasFollowed, viewFollowing } from './following.ts';
export { unfollowProcess } from './unfollow-process.ts';
export { noticesOf } from './views.ts';
