package org.suping.render.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives a layout the components of records as fields of the same names; a field without its component is an error. The field
 * {@code together} of any layout is the same in the first rows, and in the last: a page shall not end with a heading and one
 * row, nor begin with one.
 */
final class RecordRows implements JRRewindableDataSource {

    private static final String TOGETHER = "together";
    private static final int TOGETHER_ROWS = 3;

    private final List<? extends Record> all;
    private Iterator<? extends Record> rows;
    private @Nullable Record row;
    private int number;

    RecordRows(List<? extends Record> rows) {
        this.all = rows;
        this.rows = rows.iterator();
    }

    @Override
    public void moveFirst() {
        rows = all.iterator();
        number = 0;
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        number++;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) throws JRException {
        Record current = row;
        if (current == null) {
            throw new IllegalStateException("There is no row to take " + field.getName() + " from");
        }
        if (field.getName().equals(TOGETHER)) {
            return together();
        }
        try {
            Method component = current.getClass().getDeclaredMethod(field.getName());
            return component.invoke(current);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
            throw new JRException(current.getClass().getSimpleName() + " has no " + field.getName(), absent);
        }
    }

    private Integer together() {
        int lastBlock = all.size() - TOGETHER_ROWS + 1;
        return number <= TOGETHER_ROWS ? 1 : Math.min(number, lastBlock);
    }
}
