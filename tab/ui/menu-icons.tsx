import { ArrowDown20Regular } from "@fluentui/react-icons/headless/svg/arrow-down";
import { ArrowRight20Regular } from "@fluentui/react-icons/headless/svg/arrow-right";
import { ArrowUndo20Regular } from "@fluentui/react-icons/headless/svg/arrow-undo";
import { ArrowUp20Regular } from "@fluentui/react-icons/headless/svg/arrow-up";
import { BookOpen20Regular } from "@fluentui/react-icons/headless/svg/book-open";
import { CalendarEdit20Regular } from "@fluentui/react-icons/headless/svg/calendar-edit";
import { ChatHelp20Regular } from "@fluentui/react-icons/headless/svg/chat-help";
import { ChatPerson20Regular } from "@fluentui/react-icons/headless/svg/chat-person";
import { CheckboxPerson20Regular } from "@fluentui/react-icons/headless/svg/checkbox-person";
import { Clock20Regular } from "@fluentui/react-icons/headless/svg/clock";
import { DataScatter20Regular } from "@fluentui/react-icons/headless/svg/data-scatter";
import { Delete20Regular } from "@fluentui/react-icons/headless/svg/delete";
import { Edit20Regular } from "@fluentui/react-icons/headless/svg/edit";
import { Eye20Regular } from "@fluentui/react-icons/headless/svg/eye";
import { HandRight20Regular } from "@fluentui/react-icons/headless/svg/hand-right";
import { Lightbulb20Regular } from "@fluentui/react-icons/headless/svg/lightbulb";
import { PeopleAdd20Regular } from "@fluentui/react-icons/headless/svg/people-add";
import { Target20Regular } from "@fluentui/react-icons/headless/svg/target";
import { Timeline20Regular } from "@fluentui/react-icons/headless/svg/timeline";

/** The icons of menus by name; they come with the menu. */
export const menuIcons = {
  "arrow-down": <ArrowDown20Regular />,
  "arrow-right": <ArrowRight20Regular />,
  "arrow-undo": <ArrowUndo20Regular />,
  "arrow-up": <ArrowUp20Regular />,
  "book-open": <BookOpen20Regular />,
  "calendar-edit": <CalendarEdit20Regular />,
  "chat-help": <ChatHelp20Regular />,
  "chat-person": <ChatPerson20Regular />,
  "checkbox-person": <CheckboxPerson20Regular />,
  clock: <Clock20Regular />,
  "data-scatter": <DataScatter20Regular />,
  delete: <Delete20Regular />,
  edit: <Edit20Regular />,
  eye: <Eye20Regular />,
  "hand-right": <HandRight20Regular />,
  lightbulb: <Lightbulb20Regular />,
  "people-add": <PeopleAdd20Regular />,
  target: <Target20Regular />,
  timeline: <Timeline20Regular />,
};

export type MenuIcon = keyof typeof menuIcons;
