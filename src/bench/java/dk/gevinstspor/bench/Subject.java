package dk.gevinstspor.bench;

import java.util.List;

/** Something that brings an initiative from its idea to its follow-up, transition by transition. */
interface Subject {

    /** The tasks that are done on the way, after the start: each is one transition, and so is the start. */
    List<String> TASKS = List.of(
            "receive-idea",
            "screen",
            "prioritise",
            "map-process",
            "confirm-baseline",
            "design",
            "review-architecture",
            "draft-contract",
            "sign-programme-manager",
            "sign-unit-head",
            "confirm-staffing",
            "develop",
            "accept-test",
            "ready-for-go-live",
            "go-live",
            "hypercare",
            "accept-operation");

    int TRANSITIONS = TASKS.size() + 1;

    String name();

    /** Safe to call from several threads. */
    void playOne();
}
