// Start Here.

export const start = {
  question: 'What would you like to understand?',
  how: 'Pick a goal and follow the line; every part says why it comes where it does.',
};
