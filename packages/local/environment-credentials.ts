import { fromEnv } from '@aws-sdk/credential-provider-env';

/** Stands in for the SDK's provider chain inside the bundles. */
export const defaultProvider = () => fromEnv();
