package io.github.lyncautodiscover.model.log;

/** Undoes one thing, and looks ahead for it. */
abstract class Undoing extends Letters {
    private final Letters inner;
    /** A ring of what has been looked at: letters, and the places behind them; as long as a power of two. */
    private int[] letters = new int[16];

    private int[] places = new int[16];
    private int first;
    private int count;
    private int place;

    Undoing(Letters inner) {
        this.inner = inner;
        this.place = inner.place();
    }

    /** A letter that is not taken yet: 0 is the next one. */
    final int ahead(int index) {
        while (count <= index) {
            if (count == letters.length) {
                grow();
            }
            int last = index(count++);
            letters[last] = inner.next();
            places[last] = inner.place();
        }
        return letters[index(index)];
    }

    private int index(int behindFirst) {
        return (first + behindFirst) & (letters.length - 1);
    }

    private void grow() {
        int[] moreLetters = new int[2 * count];
        int[] morePlaces = new int[2 * count];
        for (int i = 0; i < count; i++) {
            moreLetters[i] = letters[index(i)];
            morePlaces[i] = places[index(i)];
        }
        letters = moreLetters;
        places = morePlaces;
        first = 0;
    }

    /** Takes letters that have been looked at. */
    final void skip(int letterCount) {
        if (letterCount > 0) {
            ahead(letterCount - 1);
            place = places[index(letterCount - 1)];
            first = index(letterCount);
            count -= letterCount;
        }
    }

    final int take() {
        if (count > 0) {
            int letter = letters[first];
            skip(1);
            return letter;
        }
        int letter = inner.next();
        place = inner.place();
        return letter;
    }

    @Override
    final int place() {
        return place;
    }
}
