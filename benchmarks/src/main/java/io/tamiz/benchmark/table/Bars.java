package io.tamiz.benchmark.table;

import io.tamiz.benchmark.workload.Workload;

/** A bar for each workload. */
record Bars(double trips, double reviews, double wide) {
    static Bars all(double bar) {
        return new Bars(bar, bar, bar);
    }

    double of(Workload workload) {
        return switch (workload) {
            case TRIPS -> trips;
            case REVIEWS -> reviews;
            case WIDE -> wide;
        };
    }

    Bars plus(double allowance) {
        return new Bars(trips + allowance, reviews + allowance, wide + allowance);
    }
}
