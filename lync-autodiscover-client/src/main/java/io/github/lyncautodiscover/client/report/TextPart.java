package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;

/** One part of the text report; prints nothing when the diagnosis has nothing of its kind. */
interface TextPart {
    void print(LyncDiagnosis diagnosis, Page page);
}
