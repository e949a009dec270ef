/** Where the nickname of the card is kept: on this phone alone. */
export const cardNameKey = 'quiz-card-name'
