/** The version this build was made from; package.json is its only home, the build puts it here. */
declare const TANBA_VERSION: string | undefined;

export const VERSION = typeof TANBA_VERSION === 'string' ? TANBA_VERSION : 'development';
