/** Before the id of a paper that was handed in, among the marks of its contest: what stays of it when somebody erases everything. */
export const answeredMark = 'answered '
