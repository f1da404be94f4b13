/** The site's settings with their history. */
export const SETTINGS_KEY = ['settings', 'site'];
