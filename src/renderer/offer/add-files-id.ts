/** The button that adds files: where the focus goes when what held it is gone. */
export const ADD_FILES_ID = 'add-files';
