import type { ExperienceWords } from "../experience-prompt.ts";

/** The areas in a language, fetched when they are asked for; English where there are none. [XP3] */
export async function experienceWords(language: string): Promise<ExperienceWords> {
  return language === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en;
}
