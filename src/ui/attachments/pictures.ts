// What the pictures of a post can do. It comes with the first post that has one.

export { savedPicture } from './saved-picture.ts';
export { zoomImage } from './zoom-image.ts';
