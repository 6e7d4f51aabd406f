/** In place of a profile's name: the first sub-folder on the way to a file names its client. */
export const EACH_CLIENT = '{client}';
