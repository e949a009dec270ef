/** By the version of its UUID: papers of the checkup have random ids, of version 4; see contestPaperId. */
export const isContestPaper = (paperId: string): boolean => paperId[14] === '8'
