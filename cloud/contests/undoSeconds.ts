/** So long a prize that was handed out by mistake may be taken back. */
export const undoSeconds = 60
