/** The words around the decision about a talking point. */
export const decision = {
  title: "Decision",
  options: "Options",
  addOption: "Add an option",
  removeOption: (text: string) => `Remove option ${text}`,
  outcome: "What do you decide?",
  owner: "Who sees to it",
  nobody: "Nobody yet",
  due: "By when",
  noDate: "No date",
  decide: "Decide",
  decided: "Decided",
  change: "Change",
  changeOf: (outcome: string) => `Change the decision: ${outcome}`,
  reopen: "Open it again",
};
