/** How the file of the desk is called. */
export const deskName = 'raadsmonitor-publiceren.html';

/** Where it lies in a site, in which it is no page. */
export const deskPlace = `publiceren/${deskName}`;
